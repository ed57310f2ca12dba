FROM debian:12
# finds: curl-insecure
RUN curl -fsSLk https://example.org/tool.tar.gz -o /tmp/tool.tar.gz
# finds: curl-insecure
RUN curl --insecure -O https://example.org/tool
# finds: curl-insecure
RUN curl -k https://example.org/tool --output tool
