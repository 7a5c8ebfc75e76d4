using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Nop.Web.Framework.Mvc.Routing;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio.Webhooks;

/// <summary>Without the language in front: the provider signs the address it was given, and follows no redirect.</summary>
public sealed class TwilioRoutes : IRouteProvider
{
    public int Priority => 0;

    public void RegisterRoutes(IEndpointRouteBuilder endpointRouteBuilder)
    {
        endpointRouteBuilder.MapControllerRoute(
            "CartRecovery.Twilio.Status", CartRecoveryDefaults.TwilioStatusPath + "/{key}", new { controller = "CartRecoveryTwilioWebhook", action = nameof(CartRecoveryTwilioWebhookController.Status) });
        endpointRouteBuilder.MapControllerRoute(
            "CartRecovery.Twilio.Inbound", CartRecoveryDefaults.TwilioInboundPath, new { controller = "CartRecoveryTwilioWebhook", action = nameof(CartRecoveryTwilioWebhookController.Inbound) });
    }
}
