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

    /// <summary>An order was placed from this cart already.</summary>
    public required bool IsOrdered { get; init; }

    /// <summary>Signed in with an account that the message was not for.</summary>
    public required bool IsSomebodyElse { get; init; }

    /// <summary>Nothing to ask about: the page presses its own button where scripts run.</summary>
    public required bool PressesItself { get; init; }

    public bool IsChanged => Lines.Any(line => !line.Outcome.IsUnchanged);

    public bool HasAnything => Lines.Any(line => line.Outcome.Quantity > 0);
}

/// <param name="AttributesHtml">Encoded by the platform.</param>
public sealed record LandingLine(string Name, string AttributesHtml, string PictureUrl, int Wanted, LineOutcome Outcome, string PriceThen, string PriceNow);

/// <param name="UntilText">Local time of the recipient, else of the store, with its zone.</param>
public sealed record LandingCoupon(string Code, bool IsLive, string UntilText);

/// <param name="Key">Of the sentences: Ended, Unknown, TooMany or Empty.</param>
public sealed record ClosedModel(string Key, int LanguageId);
