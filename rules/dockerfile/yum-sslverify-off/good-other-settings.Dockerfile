FROM almalinux:9
RUN echo "sslverify=1" >> /etc/yum.conf && dnf --setopt=sslverifystatus=0 install -y tool && dnf clean all
