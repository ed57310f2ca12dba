FROM debian:12
# finds: wget-progress
RUN wget --no-verbose https://example.org/large.tar.gz -O /tmp/large.tar.gz
