using Nop.Core.Domain.Logging;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;

/// <summary>What the shop's activity log writes down about our pages.</summary>
internal sealed class ActivityTypes(IRepository<ActivityLogType> types) : IInstallationPart
{
    public const string CampaignSaved = "CartRecovery.CampaignSaved";
    public const string CampaignSwitched = "CartRecovery.CampaignSwitched";
    public const string CampaignDeleted = "CartRecovery.CampaignDeleted";
    public const string OfferSaved = "CartRecovery.OfferSaved";
    public const string CodesRevoked = "CartRecovery.CodesRevoked";
    public const string CodesImported = "CartRecovery.CodesImported";
    public const string SettingsSaved = "CartRecovery.SettingsSaved";
    public const string TouchesExported = "CartRecovery.TouchesExported";
    public const string ReplayExported = "CartRecovery.ReplayExported";
    public const string ChannelTested = "CartRecovery.ChannelTested";
    public const string TestMessageSent = "CartRecovery.TestMessageSent";
    public const string LeadAnswered = "CartRecovery.LeadAnswered";
    public const string LeadOptedOut = "CartRecovery.LeadOptedOut";
    public const string SuppressionAdded = "CartRecovery.SuppressionAdded";
    public const string SuppressionLifted = "CartRecovery.SuppressionLifted";
    public const string SuppressionsImported = "CartRecovery.SuppressionsImported";
    public const string SuppressionsExported = "CartRecovery.SuppressionsExported";
    public const string ProofExported = "CartRecovery.ProofExported";

    public static IReadOnlyList<string> All { get; } =
    [
        CampaignSaved, CampaignSwitched, CampaignDeleted, OfferSaved, CodesRevoked, CodesImported,
        SettingsSaved, TouchesExported, ReplayExported, ChannelTested, TestMessageSent, LeadAnswered, LeadOptedOut,
        SuppressionAdded, SuppressionLifted, SuppressionsImported, SuppressionsExported, ProofExported,
    ];

    public async Task EnsureAsync()
    {
        var known = await StoredAsync();
        foreach (var keyword in All.Where(keyword => known.All(type => type.SystemKeyword != keyword)))
            await types.InsertAsync(new ActivityLogType { SystemKeyword = keyword, Name = LocaleFiles.For(null)[$"ActivityLogType.{keyword}"], Enabled = true });
    }

    public async Task RemoveAsync(bool keepData)
    {
        foreach (var type in await StoredAsync())
            await types.DeleteAsync(type);
    }

    private async Task<IList<ActivityLogType>> StoredAsync()
    {
        var keywords = All.ToList();
        return await types.GetAllAsync(query => query.Where(type => keywords.Contains(type.SystemKeyword)));
    }
}
