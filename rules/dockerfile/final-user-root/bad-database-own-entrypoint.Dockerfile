FROM postgres:18
# finds: final-user-root (high)
USER root
ENTRYPOINT ["postgres"]
