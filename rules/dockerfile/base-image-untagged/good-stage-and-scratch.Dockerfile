FROM golang:1.26 AS build
RUN go build -o /server .

# Neither a stage nor scratch has a tag.
FROM build AS test
RUN go test ./...

FROM scratch
COPY --from=build /server /server
