FROM debian:13
RUN git config --global http.sslVerify true && git config --global http.sslCAInfo /etc/ssl/example-ca.pem && git -c http.sslVerify=true clone https://git.example.com/x.git
