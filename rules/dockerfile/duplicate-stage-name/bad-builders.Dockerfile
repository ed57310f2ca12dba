FROM node:24-alpine AS build
RUN npm ci
# finds: duplicate-stage-name
FROM golang:1.27 AS Build
RUN go build -o /server .
FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /server /server
