using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

/// <summary>What a touch's own state becomes by what the provider has told.</summary>
internal static class ReportedState
{
    /// <summary>Null when it stays. One whose sender still waits for the answer is left to him; every other state follows the furthest report.</summary>
    public static TouchState? Of(Touch touch) => (TwilioStatus)touch.ProviderStatusId switch
    {
        TwilioStatus.None or TwilioStatus.NotListed => null,
        var status when status.IsFailure() => touch.State is TouchState.Sent or TouchState.Unknown ? TouchState.Failed : null,
        // Any report proves that the message was taken; a delivery also takes back a failure told before.
        var status => touch.State == TouchState.Unknown || (touch.IsUnreached && status.IsDelivery()) ? TouchState.Sent : null,
    };
}
