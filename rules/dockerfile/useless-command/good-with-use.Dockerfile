# A service for the commands behind it, an editor that installs its plugins, a question to the list of processes.
FROM debian:13-slim
RUN service postgresql start && su postgres -c 'createdb app' && service postgresql stop
RUN vim +PlugInstall +qall
RUN if ps -p 1; then true; fi; echo $(free -m) > /memory
RUN ps aux | grep agent
