FROM golang:1.27 AS build
FROM scratch AS final
COPY --from=build /server /server
