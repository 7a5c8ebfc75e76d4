namespace Nop.Plugin.Misc.CartRecovery.Leads;

/// <summary>Keeps messages no longer than the merchant said: one bounded batch per task run.</summary>
internal sealed class LeadPurge(LeadStore store, CartRecoverySettings settings)
{
    public const int Batch = 500;

    public Task<int> RunAsync(DateTime nowUtc) => store.DeleteOlderAsync(nowUtc.AddDays(-settings.RetentionDays), Batch);
}
