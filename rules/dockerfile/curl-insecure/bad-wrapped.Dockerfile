FROM debian:12
# finds: curl-insecure
RUN sh -c 'curl -kO https://example.org/tool'
# finds: curl-insecure
HEALTHCHECK CMD ["curl", "-sk", "https://example.org/up"]
