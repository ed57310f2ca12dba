FROM debian:13-slim
# finds: apt-allow-unauthenticated
RUN apt-get -o APT::Get::AllowUnauthenticated=true install -y tool
