FROM almalinux:9
# finds: yum-sslverify-off
RUN echo "sslverify=false" >> /etc/yum.conf
