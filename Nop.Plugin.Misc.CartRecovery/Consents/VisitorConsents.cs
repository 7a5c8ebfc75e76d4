using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

/// <summary>What a visitor allowed or refused before his address was known holds for whom he turns out to be.</summary>
internal sealed class VisitorConsents(ConsentQueries consents, ConsentLedger ledger, Refusals refusals)
{
    private static readonly Channel[] _channels = [Channel.WebPush, Channel.OnSite];

    public async Task HandOverAsync(Recipient visitor, Recipient known)
    {
        foreach (var channel in _channels)
        {
            var said = await consents.LastAsync(visitor.Id, channel);
            var own = await consents.LastAsync(known.Id, channel);
            if (said is not null && (own is null || own.Id < said.Id))
                await RepeatAsync(said, known);
        }
    }

    private async Task RepeatAsync(Consent said, Recipient known)
    {
        var record = new ConsentRecord(known.Id, said.Channel, (ConsentSource)said.SourceId, said.StoreId, said.LanguageId, said.Wording, said.Page);
        if (said.State == ConsentState.Granted)
            await refusals.ResumeAsync(known, record);
        else
            await ledger.WithdrawAsync(record);
    }
}
