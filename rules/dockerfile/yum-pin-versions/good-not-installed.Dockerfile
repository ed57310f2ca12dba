FROM almalinux:8
RUN yum remove -y httpd && yum install -y nginx-1.20.1-1.el9 && yum clean all
