FROM gcr.io/distroless/static-debian12
COPY --from=busybox:1.37-musl /bin/wget /bin/wget
HEALTHCHECK CMD ["/bin/wget", "-q", "--spider", "http://localhost:8080/"]
CMD ["/app"]
