FROM debian:13
ARG GIT_SSL_NO_VERIFY
RUN git config --global http.postBuffer 0 && git config --global --unset http.sslVerify && git config --global core.autocrlf false
