namespace Nop.Plugin.Misc.CartRecovery.Campaigns.Audiences;

/// <summary>Something of the shop that a condition may name.</summary>
/// <param name="Id">What is stored.</param>
/// <param name="Text">What the page shows.</param>
/// <param name="Names">What a campaign file may call it, the shortest first.</param>
internal sealed record AudienceValue(string Id, string Text, params IReadOnlyList<string> Names);
