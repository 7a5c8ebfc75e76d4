namespace Nop.Plugin.Misc.CartRecovery.Reports;

/// <param name="StateId">0 for any.</param>
/// <param name="Email">Part of an address; empty for any.</param>
/// <param name="FromUtc">Started at or after.</param>
/// <param name="ToUtc">Started before.</param>
internal sealed record EpisodeSearch(int StateId, string Email, DateTime? FromUtc, DateTime? ToUtc);
