namespace Nop.Core.Configuration;

public class AppSettings(IList<IConfig> configurations = null)
{
    private readonly Dictionary<Type, IConfig> _configurations = configurations?.ToDictionary(config => config.GetType()) ?? [];

    public virtual TConfig Get<TConfig>() where TConfig : class, IConfig =>
        _configurations.GetValueOrDefault(typeof(TConfig)) as TConfig ?? throw new NopException($"No configuration of type '{typeof(TConfig)}'");
}
