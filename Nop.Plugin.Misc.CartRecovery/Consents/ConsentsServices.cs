using Microsoft.Extensions.DependencyInjection;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

internal static class ConsentsServices
{
    internal static IServiceCollection AddConsents(this IServiceCollection services) => services
        .AddScoped<RecipientStore>()
        .AddScoped<RecipientWrites>()
        .AddScoped<ConsentLedger>()
        .AddScoped<ConsentRuleBook>()
        .AddScoped<SuppressionStore>()
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
        .AddScoped<PreferenceAnswers>()
        .AddScoped<PreferencePages>();
}
