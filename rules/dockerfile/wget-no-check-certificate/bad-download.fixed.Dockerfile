FROM debian:12
# finds: wget-no-check-certificate
RUN wget -q https://example.org/tool.tar.gz
# finds: wget-no-check-certificate
RUN sudo wget https://example.org/tool -O /usr/local/bin/tool
