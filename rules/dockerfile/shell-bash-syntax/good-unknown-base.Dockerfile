FROM example.org/team/base:1
RUN source /etc/profile
