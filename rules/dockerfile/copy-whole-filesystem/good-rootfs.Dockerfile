FROM scratch AS files
COPY etc /etc
FROM alpine:3.22
COPY --from=files / /
