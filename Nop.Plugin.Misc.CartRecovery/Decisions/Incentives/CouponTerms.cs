namespace Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;

/// <summary>What an offer demands of whoever brings its code, beyond the state of the code itself.</summary>
/// <param name="OnlyFor">Null when the code is good for anybody who has it.</param>
/// <param name="MinimumSubtotal">Of the cart before order discounts, primary store currency; 0 for none.</param>
public sealed record CouponTerms(CouponHolder? OnlyFor, decimal MinimumSubtotal)
{
    public static CouponTerms None { get; } = new(null, 0m);
}

/// <param name="CustomerId">The recipient's customer record, 0 when it is gone.</param>
/// <param name="AddressKey">His normalised e-mail; "tel:" and a phone when no e-mail is known.</param>
public sealed record CouponHolder(int CustomerId, string AddressKey);

/// <param name="Emails">Normalised; empty while the shop knows none of the visitor.</param>
public sealed record CouponBearer(int CustomerId, IReadOnlyCollection<string> Emails);

public static class HolderRule
{
    private const string Phone = "tel:";

    /// <summary>
    /// A guest has no address before the checkout asks for it. Until then the code counts; he cannot order without one, and is asked again with it.
    /// A recipient whose e-mail is not known cannot be told from others by theirs.
    /// </summary>
    public static bool Admits(CouponHolder holder, CouponBearer bearer) =>
        (holder.CustomerId > 0 && holder.CustomerId == bearer.CustomerId)
        || bearer.Emails.Count == 0
        || bearer.Emails.Contains(holder.AddressKey)
        || holder.AddressKey.StartsWith(Phone, StringComparison.Ordinal);
}
