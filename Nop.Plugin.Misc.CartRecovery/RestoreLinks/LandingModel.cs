using Nop.Plugin.Misc.CartRecovery.Decisions.Links;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

/// <summary>What the landing page shows, in the snapshot's language and currency.</summary>
public sealed record LandingModel
{
    public required int LanguageId { get; init; }
    public required string Culture { get; init; }
    public required bool IsRightToLeft { get; init; }
    public required IReadOnlyList<LandingLine> Lines { get; init; }
    public LandingCoupon? Coupon { get; init; }

    /// <summary>In place of what is gone.</summary>
    public IReadOnlyList<LandingProduct> Similar { get; init; } = [];

    /// <summary>An order was placed from this cart already.</summary>
    public required bool IsOrdered { get; init; }

    /// <summary>Signed in with an account that the message was not for.</summary>
    public required bool IsSomebodyElse { get; init; }

    /// <summary>How many lines the visitor's own cart has besides these.</summary>
    public int OwnLines { get; init; }

    /// <summary>The answer that is chosen beforehand where both carts could be had.</summary>
    public bool PrefersReplacing { get; init; }

    /// <summary>A crawler shares its account with others and gets no cart.</summary>
    public bool IsCrawler { get; init; }

    /// <summary>Somebody else's cart is only ever added to.</summary>
    public bool MayReplace => OwnLines > 0 && !IsSomebodyElse;

    public bool IsChanged => Lines.Any(line => !line.Outcome.IsUnchanged);

    public bool HasAnything => Lines.Any(line => line.Outcome.Quantity > 0);

    /// <summary>Nothing to ask about: the page presses its own button where scripts run. A change, a dead coupon, another account, an order, or a second cart waits for a person's word.</summary>
    public bool PressesItself => HasAnything && !IsChanged && !IsOrdered && !IsSomebodyElse && !IsCrawler && OwnLines == 0 && Coupon is null or { IsLive: true };
}

/// <param name="AttributesHtml">Encoded by the platform.</param>
public sealed record LandingLine(string Name, string AttributesHtml, string PictureUrl, int Wanted, LineOutcome Outcome, string PriceThen, string PriceNow)
{
    /// <summary>Below the shop's root; empty when the visitor could not open it.</summary>
    public string ProductPath { get; init; } = "";

    /// <summary>First and last day of a rental; empty otherwise.</summary>
    public string RentalFrom { get; init; } = "";

    public string RentalTo { get; init; } = "";

    public bool KeepsNamedPrice { get; init; }
    public bool KeepsGiftCard { get; init; }
}

/// <param name="Price">Empty where the shopper names it.</param>
public sealed record LandingProduct(string Name, string Path, string PictureUrl, string Price);

/// <param name="UntilText">Local time of the recipient, else of the store, with its zone.</param>
public sealed record LandingCoupon(string Code, bool IsLive, string UntilText);

/// <summary>What a conversation's link shows while the person has nothing open.</summary>
public sealed record ShopLandingModel(int LanguageId, string Culture, bool IsRightToLeft, LandingCoupon? Coupon);

/// <param name="Key">Of the sentences: Ended, Unknown, TooMany or Empty.</param>
public sealed record ClosedModel(string Key, int LanguageId);
