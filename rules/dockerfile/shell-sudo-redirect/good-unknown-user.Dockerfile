FROM example.org/team/ci:1
RUN sudo echo a > /etc/app.conf
