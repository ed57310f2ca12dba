FROM redis:8
# The script only changes the user for redis-server, and a shell stands in between here.
# finds: final-user-root (high)
USER root
CMD redis-server --appendonly yes
