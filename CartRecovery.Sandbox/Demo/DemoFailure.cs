namespace CartRecovery.Sandbox.Demo;

/// <summary>A step of the journey that did not hold, in a sentence.</summary>
internal sealed class DemoFailure(string message) : Exception(message)
{
    public static void Unless(bool holds, string otherwise)
    {
        if (!holds)
            throw new DemoFailure(otherwise);
    }
}
