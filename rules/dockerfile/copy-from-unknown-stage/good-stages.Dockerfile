FROM golang:1.26 AS Build
RUN go build -o /server .
FROM scratch
# Names are compared without case, and stages have numbers.
COPY --from=build /server /server
COPY --from=0 /etc/ssl/certs /etc/ssl/certs
