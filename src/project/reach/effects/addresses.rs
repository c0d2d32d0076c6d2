//! Addresses: whether something has to be looked up, or waited for, before a socket can use them.

use super::*;

/// What looks up a host, which it is given first.
const LOOKUPS: &[&str] = &[
    "socket.getaddrinfo",
    "socket.gethostbyname",
    "socket.gethostbyname_ex",
];

/// Steps from an address back to what it is made of.
const DEPTH: usize = 8;

impl Collector<'_, '_> {
    /// Whether a call looks up a host that is written as numbers: nobody is asked.
    pub(super) fn is_looked_up_already(&self, name: &Name, call: &Call) -> bool {
        LOOKUPS.contains(&name.as_str())
            && call
                .positional
                .first()
                .is_some_and(|host| self.is_numeric(*host, DEPTH))
    }

    /// Whether a call says where a datagram socket sends to, or sends to an address that needs no looking up: nothing waits.
    pub(super) fn is_datagram(&self, name: &Name, call: &Call) -> bool {
        let address = match (name.as_str(), &*call.positional) {
            ("socket.socket.connect" | "socket.socket.connect_ex", [address]) => *address,
            ("socket.socket.sendto", [.., address]) => *address,
            _ => return false,
        };
        let facts = self.inference.project.ready(self.file);
        let is_known = match facts.value(address) {
            Value::Tuple(items) => items
                .first()
                .is_some_and(|host| self.is_numeric(*host, DEPTH)),
            _ => self.lookup(address, DEPTH).is_some(),
        };
        is_known && self.is_of_datagrams(self.receiver_value(call))
    }

    /// Whether a host can only be an address in numbers.
    fn is_numeric(&self, host: ValueId, depth: usize) -> bool {
        let facts = self.inference.project.ready(self.file);
        let Some(depth) = depth.checked_sub(1) else {
            return false;
        };
        match facts.value(host) {
            Value::Str(Some(text)) => text.parse::<std::net::IpAddr>().is_ok(),
            Value::Join(join) => facts
                .join(*join)
                .iter()
                .all(|member| self.is_numeric(*member, depth)),
            Value::Declared { value, .. } => self.is_numeric(*value, depth),
            // `for host in ("127.0.0.1", "::1")`
            Value::Element(hosts) => match facts.value(*hosts) {
                Value::Tuple(hosts) => hosts.iter().all(|host| self.is_numeric(*host, depth)),
                Value::Container(_, host) => self.is_numeric(*host, depth),
                _ => false,
            },
            _ => false,
        }
    }

    /// The call that looked up what a value is a part of: `getaddrinfo(host, port)[0][4]`.
    fn lookup(&self, value: ValueId, depth: usize) -> Option<&Call> {
        let facts = self.inference.project.ready(self.file);
        let depth = depth.checked_sub(1)?;
        match facts.value(value) {
            Value::Item(base, _) | Value::Element(base) => self.lookup(*base, depth),
            Value::Call(id) => {
                let call = facts.call(*id);
                self.is_of(call.callee, LOOKUPS[0]).then_some(call)
            }
            _ => None,
        }
    }

    fn is_of_datagrams(&self, socket: ValueId) -> bool {
        let facts = self.inference.project.ready(self.file);
        let id = match facts.value(socket) {
            Value::Call(id) => id,
            Value::Enter(inner) => return self.is_of_datagrams(*inner),
            _ => return false,
        };
        let is_kind = |value: ValueId| match facts.value(value) {
            Value::Member(member) => member.name.as_str() == "SOCK_DGRAM",
            Value::Attribute(_, attribute) => attribute.as_str() == "SOCK_DGRAM",
            _ => false,
        };
        let all = |call: &Call| -> Vec<ValueId> {
            let keywords = call.keywords.iter().map(|(_, value)| *value);
            call.positional.iter().copied().chain(keywords).collect()
        };
        all(facts.call(*id)).into_iter().any(|value| {
            is_kind(value)
                || self
                    .lookup(value, DEPTH)
                    .is_some_and(|lookup| all(lookup).into_iter().any(is_kind))
        })
    }
}
