FROM almalinux:8
# finds: yum-pin-versions, yum-pin-versions
RUN yum install -y httpd java-21-openjdk nginx-1.20.1-1.el9 && yum clean all
