using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

/// <summary>What the page behind an unpaid order's link shows: nothing that tells who ordered or where it goes.</summary>
public sealed record OrderLandingModel
{
    public required int LanguageId { get; init; }
    public required string Culture { get; init; }
    public required bool IsRightToLeft { get; init; }
    public required string Number { get; init; }
    public required string Total { get; init; }
    public required IReadOnlyList<OrderLandingLine> Lines { get; init; }

    /// <summary>Open while it waits for its money, else Converted or Cancelled.</summary>
    public required EpisodeState State { get; init; }

    /// <summary>The visitor is who placed it. A link signs nobody in, so everybody else has to.</summary>
    public required bool IsOwner { get; init; }
}

/// <param name="AttributesHtml">Encoded by the platform.</param>
public sealed record OrderLandingLine(string Name, string AttributesHtml, string PictureUrl, int Quantity, string Price);
