namespace Nop.Plugin.Misc.CartRecovery.Carts;

/// <param name="CampaignId">0 when no campaign takes the episode.</param>
/// <param name="Contends">It stands to send something by time alone.</param>
internal readonly record struct EpisodeHolder(int CampaignId, bool Contends)
{
    public static EpisodeHolder Nobody => default;
}
