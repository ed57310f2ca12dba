FROM almalinux:8
RUN yum install -y httpd && yum clean all
RUN yum update -y && yum install -y curl && rm -rf /var/cache/yum/*
RUN yum install -y git && rm -rf /var/cache/* /tmp/*
