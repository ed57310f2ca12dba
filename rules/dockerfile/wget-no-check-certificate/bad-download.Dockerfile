FROM debian:12
# finds: wget-no-check-certificate
RUN wget -q --no-check-certificate https://example.org/tool.tar.gz
# finds: wget-no-check-certificate
RUN sudo wget https://example.org/tool --no-check-certificate -O /usr/local/bin/tool
