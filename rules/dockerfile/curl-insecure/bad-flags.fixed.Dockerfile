FROM debian:12
# finds: curl-insecure
RUN curl -fsSL https://example.org/tool.tar.gz -o /tmp/tool.tar.gz
# finds: curl-insecure
RUN curl -O https://example.org/tool
# finds: curl-insecure
RUN curl https://example.org/tool --output tool
