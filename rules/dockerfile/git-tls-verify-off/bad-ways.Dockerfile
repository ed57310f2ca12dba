FROM debian:13
# finds: git-tls-verify-off
ENV GIT_SSL_NO_VERIFY=1
# finds: git-tls-verify-off
RUN git config --global http.sslVerify false
# finds: git-tls-verify-off
RUN git -c http.sslVerify=false clone https://git.example.com/x.git
# finds: git-tls-verify-off
RUN GIT_SSL_NO_VERIFY=false git clone https://git.example.com/x.git
# finds: git-tls-verify-off
RUN git config --system http.https://git.example.com/.sslverify 0
