FROM almalinux:9
RUN yum -y install httpd && yum install httpd --assumeyes && yum --setopt=assumeyes=1 remove httpd && yum -qy update && yum clean all
RUN yes | yum install httpd && yum repolist && yum clean all
