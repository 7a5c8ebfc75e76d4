using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Consents.Confirming;
using Nop.Plugin.Misc.CartRecovery.Consents.Suppressing;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

internal static class ConsentsServices
{
    internal static IServiceCollection AddConsents(this IServiceCollection services) => services
        .AddScoped<RecipientStore>()
        .AddScoped<RecipientWrites>()
        .AddScoped<RecipientPhones>()
        .AddScoped<IChannelUpkeep, UnreadPhones>()
        .AddScoped<ConsentLedger>()
        .AddScoped<ConsentRuleBook>()
        .AddScoped<SuppressionStore>()
        .AddConfirming()
        .AddSuppressing()
        .AddScoped<ConsentQueries>()
        .AddScoped<VisitorRecipients>()
        .AddScoped<VisitorConsents>()
        .AddScoped<VisitorWrites>()
        .AddScoped<VisitorHandOver>()
        .AddScoped<Refusals>()
        .AddScoped<QueuedTouchQueries>()
        .AddScoped<QueuedMailRecall>()
        .AddScoped<ErasureQueries>()
        .AddScoped<ErasureWrites>()
        .AddScoped<PersonalDataEraser>()
        .AddScoped<PreferenceLinkStore>()
        .AddScoped<PreferenceLinkIssuer>()
        .AddScoped<PersonChannels>()
        .AddScoped<PreferenceVisits>()
        .AddScoped<PreferenceAnswers>()
        .AddScoped<PreferencePages>();
}
