FROM almalinux:8
# finds: yum-clean
RUN yum install -y httpd
