FROM almalinux:9
# finds: yum-sslverify-off
RUN yum install -y --setopt=sslverify=false tool && yum clean all
# finds: yum-sslverify-off
RUN dnf --setopt sslverify=0 -y install tool && dnf clean all
