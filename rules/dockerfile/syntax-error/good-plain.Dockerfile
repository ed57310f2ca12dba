FROM debian:13-slim
USER 1000
CMD ["/app"]
