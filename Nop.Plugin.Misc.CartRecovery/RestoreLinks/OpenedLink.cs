using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Incentives;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

internal enum LinkState
{
    Valid,

    /// <summary>No such token.</summary>
    Unknown,

    /// <summary>Past its end, revoked, or its person erased.</summary>
    Ended,
}

/// <summary>A valid link with all that hangs on it, and who holds it now.</summary>
internal sealed record OpenedLink(
    RestoreLink Link,
    Episode Episode,
    Store Store,
    Language Language,
    Recipient? Recipient,
    Coupon? Coupon,
    Customer Visitor,
    bool IsGuest)
{
    /// <summary>The visitor and the person we wrote to are one. The reader of a test message is not the shopper whose cart it shows.</summary>
    public bool IsSamePerson => !IsSomebodyElse && Link.TouchId != 0;

    /// <summary>A guest is taken at his word, the link is his proof; an account is held against the person we wrote to.</summary>
    public bool IsSomebodyElse =>
        !IsGuest
        && Visitor.Id != Episode.CustomerId
        && Visitor.Id != Recipient?.CustomerId
        && !string.Equals(Visitor.Email, Recipient?.Email, StringComparison.OrdinalIgnoreCase);
}
