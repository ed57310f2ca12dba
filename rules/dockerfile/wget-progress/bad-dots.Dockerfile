FROM debian:12
# finds: wget-progress
RUN wget https://example.org/large.tar.gz -O /tmp/large.tar.gz
