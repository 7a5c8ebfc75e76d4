using System.Collections.Frozen;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;

/// <summary>Why a code would not work on the cart it is about to be sent for.</summary>
public enum CouponProblem
{
    /// <summary>The shop has switched discounts off.</summary>
    DiscountsIgnored,

    /// <summary>Another plugin answers for discounts, and knows nothing of our codes.</summary>
    ServiceReplaced,
    DiscountMissing,
    DiscountInactive,
    GiftCardInCart,
    RefusedByShop,
    BelowMinimum,

    /// <summary>Another discount gives more, or there is nothing to take it off.</summary>
    NoEffect,
    ShipsFreeAnyway,

    /// <summary>The very code that was issued is not taken.</summary>
    CodeNotTaken,
}

/// <summary>As it is stored with the touch: the code, and what the shop said, if it said something.</summary>
public sealed record CouponTrouble(CouponProblem Problem, string Said = "")
{
    private const string Separator = ": ";

    private static readonly FrozenDictionary<string, CouponProblem> _byCode = Enum.GetValues<CouponProblem>().ToFrozenDictionary(Code, StringComparer.Ordinal);

    public static CouponTrouble? Parse(string? stored)
    {
        if (string.IsNullOrEmpty(stored))
            return null;
        var end = stored.IndexOf(Separator, StringComparison.Ordinal);
        return _byCode.TryGetValue(end < 0 ? stored : stored[..end], out var problem) ? new CouponTrouble(problem, end < 0 ? "" : stored[(end + Separator.Length)..]) : null;
    }

    public override string ToString() => Said.Length == 0 ? Code(Problem) : Code(Problem) + Separator + Said;

    public static string Code(CouponProblem problem) => ReasonCode.Hyphenated(problem.ToString());
}
