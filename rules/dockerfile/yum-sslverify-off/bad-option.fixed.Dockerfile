FROM almalinux:9
# finds: yum-sslverify-off
RUN yum install -y tool && yum clean all
# finds: yum-sslverify-off
RUN dnf -y install tool && dnf clean all
