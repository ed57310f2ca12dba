FROM opensuse/leap:15.6
RUN zypper addrepo https://packages.example.com/leap example && zypper --gpg-auto-import-keys refresh && zypper search curl && zypper clean --all
