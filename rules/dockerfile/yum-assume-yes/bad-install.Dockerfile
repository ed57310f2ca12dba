FROM almalinux:9
# finds: yum-assume-yes
RUN yum install httpd && yum clean all
# finds: yum-assume-yes
RUN yum -q update && yum clean all
